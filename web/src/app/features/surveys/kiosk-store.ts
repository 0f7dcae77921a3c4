import type { SurveyForm } from '@loi-giai/shared';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { QueueStore, QueuedAnswer } from './answer-queue';

interface KioskSchema extends DBSchema {
  answers: { key: string; value: QueuedAnswer; indexes: { code: string } };
  forms: { key: string; value: SurveyForm };
}

/** What a tablet keeps: the form it shows, and answers that are not sent yet. Nothing of the rest of the portal. */
export class KioskStore implements QueueStore {
  readonly #database: Promise<IDBPDatabase<KioskSchema>> = openDB<KioskSchema>('loigiai-kiosk', 1, {
    upgrade: (database) => {
      database.createObjectStore('answers', { keyPath: 'id' }).createIndex('code', 'code');
      database.createObjectStore('forms', { keyPath: 'code' });
    },
  });

  async all(code: string): Promise<readonly QueuedAnswer[]> {
    return (await this.#database).getAllFromIndex('answers', 'code', code);
  }

  async put(answer: QueuedAnswer): Promise<void> {
    await (await this.#database).put('answers', answer);
  }

  async remove(id: string): Promise<void> {
    await (await this.#database).delete('answers', id);
  }

  async form(code: string): Promise<SurveyForm | null> {
    return (await (await this.#database).get('forms', code)) ?? null;
  }

  async keepForm(form: SurveyForm): Promise<void> {
    await (await this.#database).put('forms', form);
  }
}
