import type { LocaleCode } from '../platform/page';

/** What a solver declares with a submission, each by itself. */
export const DECLARATION_KINDS = ['intellectualProperty', 'noCollusion', 'personalData'] as const;
export type DeclarationKind = (typeof DECLARATION_KINDS)[number];

/** The edition of the texts below. Whoever changes one adds an edition: what was accepted stays readable as it was. */
export const DECLARATIONS_EDITION = 1;

export const DECLARATION_TEXTS: Readonly<
  Record<typeof DECLARATIONS_EDITION, Record<LocaleCode, Record<DeclarationKind, string>>>
> = {
  1: {
    vi: {
      intellectualProperty:
        'Chúng tôi cam đoan giải pháp và tài liệu kèm theo là của mình hoặc chúng tôi được quyền sử dụng, không xâm phạm quyền sở hữu trí tuệ của người khác.',
      noCollusion:
        'Chúng tôi cam đoan tự mình soạn giải pháp này, không thông đồng với tổ chức dự thi khác và không liên hệ với người tham gia đánh giá về nội dung dự thi.',
      personalData:
        'Chúng tôi cam đoan dữ liệu cá nhân trong hồ sơ được thu thập và cung cấp đúng pháp luật, những người có tên trong hồ sơ đã biết và đồng ý.',
    },
    en: {
      intellectualProperty:
        'We declare that the solution and the documents with it are our own or that we may use them, and that they do not infringe the intellectual property of others.',
      noCollusion:
        'We declare that we prepared this proposal by ourselves, do not collude with other organizations that take part, and are not in contact with evaluators about it.',
      personalData:
        'We declare that personal data in the proposal were collected and are given lawfully, and that the persons named in it know of this and agree.',
    },
  },
};

/** What is accepted with a submission; all three must be. */
export interface SubmissionDeclarations extends Readonly<Record<DeclarationKind, boolean>> {
  /** The texts that were shown. @see DECLARATIONS_EDITION */
  readonly edition: number;
}

/** Kept with the submitted version: who accepted which texts, and when. */
export interface AcceptedDeclarations {
  readonly edition: number;
  readonly kinds: readonly DeclarationKind[];
  readonly acceptedBy: string;
  readonly acceptedAt: string;
}
