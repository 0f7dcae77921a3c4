/**
 * The minutes as they stand on paper, in the form of Decree 30/2020/NĐ-CP (Appendix III, biên bản). PDF and DOCX are both
 * written from this, so that they say the same; an issued edition is kept as this.
 */
export interface MinutesModel {
  readonly code: string;
  /** Until it is issued. */
  readonly draft: boolean;
  /** Whom the issuing body is part of, above it; '' where there is none. In capitals, as the decree has it. */
  readonly issuer: string;
  /** The issuing body: a panel, an agency. */
  readonly council: string;
  readonly numberLine: string;
  readonly placeAndDate: string;
  readonly title: string;
  readonly subject: string;
  readonly blocks: readonly MinutesBlock[];
  readonly recipients: readonly string[];
  /** Left and right. */
  readonly signatures: readonly [MinutesSignature, MinutesSignature];
}

export interface MinutesSignature {
  readonly role: string;
  readonly name: string;
}

export type MinutesBlock =
  { readonly kind: 'basis' | 'heading' | 'paragraph'; readonly text: string } | MinutesTable;

export interface MinutesTable {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly MinutesColumn[];
  readonly rows: readonly (readonly string[])[];
}

export interface MinutesColumn {
  readonly head: string;
  /** Part of the paper's width; all of a table's are 1 together. */
  readonly width: number;
  readonly numeric?: boolean;
}

export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
export const DRAFT = 'DỰ THẢO';
export const RECIPIENTS = 'Nơi nhận:';
