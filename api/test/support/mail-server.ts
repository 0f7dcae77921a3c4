import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

export interface ReceivedMail {
  readonly to: string;
  readonly subject: string;
  readonly contentType: string;
  readonly text: string;
  /** `List-Unsubscribe` and `List-Unsubscribe-Post` (RFC 8058); empty where there are none. */
  readonly unsubscribe: readonly [string, string];
}

/** A mail server on this machine: just enough SMTP to be written to. */
export interface MailServer {
  /** For SMTP_URL. */
  readonly url: string;
  readonly received: readonly ReceivedMail[];
  /** From now on answers every mail with this reply, such as `451 Busy`; with null takes them again. */
  refuseWith(reply: string | null): void;
  /** From now on takes no mail for anybody, and says whom it refused. */
  refuseRecipients(): void;
  close(): Promise<void>;
}

export async function startMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  let refusal: string | null = null;
  let closedDoor = false;
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    void converse(
      socket,
      (line) => {
        if (line.startsWith('MAIL FROM')) return refusal;
        return line.startsWith('RCPT TO') && closedDoor ? `550 No such user: ${line.slice(8)}` : null;
      },
      (mail) => received.push(mail),
    ).catch(() => socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    refuseWith: (reply) => {
      refusal = reply;
    },
    refuseRecipients: () => {
      closedDoor = true;
    },
    close: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}

async function converse(
  socket: Socket,
  refusal: (line: string) => string | null,
  take: (mail: ReceivedMail) => void,
): Promise<void> {
  const say = (reply: string): boolean => socket.write(`${reply}\r\n`);
  let message: string[] | null = null;
  say('220 mail.test');
  for await (const line of createInterface({ input: socket, crlfDelay: Infinity })) {
    if (message && line !== '.') message.push(line.replace(/^\./, ''));
    else if (message) {
      take(readMail(message));
      message = null;
      say('250 taken');
    } else if (line === 'DATA') {
      message = [];
      say('354 go on');
    } else if (line === 'QUIT') socket.end('221 bye\r\n');
    else say(refusal(line) ?? '250 yes');
  }
}

function readMail(lines: readonly string[]): ReceivedMail {
  const gap = lines.indexOf('');
  const head = lines.slice(0, gap).join('\n').replace(/\n\s+/g, ' ');
  const body = `${lines.slice(gap + 1).join('\n')}\n`;
  const header = (name: string): string => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? '';
  return {
    to: header('To'),
    subject: decodeWords(header('Subject')),
    contentType: header('Content-Type'),
    text: decode(body, header('Content-Transfer-Encoding')),
    unsubscribe: [header('List-Unsubscribe'), header('List-Unsubscribe-Post')],
  };
}

/** RFC 2047: space between two encoded words is none of the text. */
function decodeWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toUpperCase() === 'B'
        ? decode(word, 'base64')
        : decode(word.replaceAll('_', ' '), 'quoted-printable'),
    );
}

function decode(text: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString();
  const bytes = text
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, byte: string) => String.fromCharCode(Number.parseInt(byte, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
