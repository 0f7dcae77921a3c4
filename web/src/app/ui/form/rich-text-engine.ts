import { Editor } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { LINK_SCHEMES } from '@loi-giai/shared';

export type Format = 'bold' | 'italic' | 'heading' | 'bulletList' | 'orderedList' | 'blockquote' | 'link';

export interface EngineOptions {
  readonly html: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly changed: (html: string) => void;
  /** The selection moved: which formats hold there. */
  readonly moved: (formats: ReadonlySet<Format>) => void;
  readonly left: () => void;
}

const FORMATS: readonly Format[] = [
  'bold',
  'italic',
  'heading',
  'bulletList',
  'orderedList',
  'blockquote',
  'link',
];

/** The editor of formatted text: it knows no element that the API would take out. Loaded where one is shown. */
export class RichTextEngine {
  readonly #editor: Editor;

  constructor(host: HTMLElement, { html, attributes, changed, moved, left }: EngineOptions) {
    const tell = (editor: Editor): void =>
      moved(new Set(FORMATS.filter((format) => editor.isActive(format))));
    this.#editor = new Editor({
      element: host,
      content: html,
      extensions: [
        StarterKit.configure({
          heading: { levels: [3] },
          code: false,
          codeBlock: false,
          horizontalRule: false,
          strike: false,
          underline: false,
          trailingNode: false,
          link: { openOnClick: false, autolink: false, protocols: [...LINK_SCHEMES] },
        }),
      ],
      editorProps: { attributes: { ...attributes } },
      onUpdate: ({ editor }) => changed(editor.isEmpty ? '' : editor.getHTML()),
      onTransaction: ({ editor }) => tell(editor),
      onBlur: left,
    });
  }

  /** Puts another text in its place, as when somebody else has saved one. */
  replace(html: string): void {
    this.#editor.commands.setContent(html, { emitUpdate: false });
  }

  toggle(format: Exclude<Format, 'link'>): void {
    const chain = this.#editor.chain().focus();
    const toggled = {
      bold: () => chain.toggleBold(),
      italic: () => chain.toggleItalic(),
      heading: () => chain.toggleHeading({ level: 3 }),
      bulletList: () => chain.toggleBulletList(),
      orderedList: () => chain.toggleOrderedList(),
      blockquote: () => chain.toggleBlockquote(),
    }[format]();
    toggled.run();
  }

  /** Where the link under the selection leads; '' where there is none. */
  link(): string {
    const href: unknown = this.#editor.getAttributes('link')['href'];
    return typeof href === 'string' ? href : '';
  }

  /** Puts the selected words on a link; '' takes it away. Without a selection the address itself is written. */
  setLink(href: string): void {
    const chain = this.#editor.chain().focus().extendMarkRange('link');
    if (href === '') {
      chain.unsetLink().run();
      return;
    }
    const { empty } = this.#editor.state.selection;
    if (empty && this.link() === '')
      chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
    else chain.setLink({ href }).run();
  }

  describe(attributes: Readonly<Record<string, string>>): void {
    this.#editor.setOptions({ editorProps: { attributes: { ...attributes } } });
  }

  enable(enabled: boolean): void {
    this.#editor.setEditable(enabled, false);
  }

  focus(): void {
    this.#editor.commands.focus();
  }

  destroy(): void {
    this.#editor.destroy();
  }
}
