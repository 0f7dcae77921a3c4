import {
  type FileDigest,
  type InclusionProof,
  type LocalText,
  type ReceiptDocument,
  VERIFICATION_LIMITS,
  type VerifyReceiptRequest,
} from '@loi-giai/shared';
import { ValidateIf } from 'class-validator';
import { Digest, Digests, Part, Parts, Verbatim, Whole } from '../../../platform/http/fields';

const { files: MAX_FILES, fileName: MAX_NAME, path: MAX_PATH } = VERIFICATION_LIMITS;
/** Far beyond what any receipt holds; what it may hold is said by its form. */
const MAX_TEXT = 2_000;
const MAX_ORGANIZATIONS = 50;

/** What is absent is not asked. */
const IfSent = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

class SentTitle implements LocalText {
  @Verbatim({ max: MAX_TEXT })
  vi!: string;

  @Verbatim({ max: MAX_TEXT })
  en!: string;
}

class SentChallenge {
  @Verbatim({ max: MAX_TEXT })
  code!: string;

  @Part(() => SentTitle)
  title!: SentTitle;
}

class SentOrganization {
  @Verbatim({ max: MAX_TEXT })
  name!: string;

  @Verbatim({ max: MAX_TEXT, nullable: true })
  taxCode!: string | null;
}

class SentProposal {
  @Verbatim({ max: MAX_TEXT })
  title!: string;

  @Whole({ min: 0, max: Number.MAX_SAFE_INTEGER })
  version!: number;
}

class SentFile {
  @Verbatim({ max: MAX_TEXT })
  name!: string;

  @Whole({ min: 0, max: Number.MAX_SAFE_INTEGER })
  size!: number;

  @Verbatim({ max: MAX_TEXT })
  sha256!: string;
}

/** Of the right shape; whether a single word of it is true is what the checks tell. */
class SentReceipt implements Record<keyof ReceiptDocument, unknown> {
  @Verbatim({ max: MAX_TEXT })
  form!: ReceiptDocument['form'];

  @Verbatim({ max: MAX_TEXT })
  number!: string;

  @Part(() => SentChallenge)
  challenge!: SentChallenge;

  @Parts(() => SentOrganization, { max: MAX_ORGANIZATIONS })
  organizations!: SentOrganization[];

  @Part(() => SentProposal)
  proposal!: SentProposal;

  @Verbatim({ max: MAX_TEXT })
  submittedAt!: string;

  @Verbatim({ max: MAX_TEXT })
  digest!: string;

  @Parts(() => SentFile, { max: MAX_FILES })
  files!: SentFile[];
}

class FileDigestDto implements FileDigest {
  @Verbatim({ max: MAX_NAME })
  name!: string;

  @Digest()
  sha256!: string;
}

class InclusionProofDto implements InclusionProof {
  @Digest()
  leaf!: string;

  @Whole({ min: 0, max: Number.MAX_SAFE_INTEGER })
  index!: number;

  @Whole({ min: 0, max: Number.MAX_SAFE_INTEGER })
  count!: number;

  @Digests({ max: MAX_PATH })
  path!: string[];

  @Digest()
  root!: string;
}

export class VerifyReceiptDto implements VerifyReceiptRequest {
  @Part(() => SentReceipt)
  receipt!: SentReceipt;

  @Verbatim({ max: MAX_TEXT })
  signature!: string;

  @Verbatim({ max: MAX_TEXT })
  keyId!: string;

  @IfSent()
  @Parts(() => FileDigestDto, { max: MAX_FILES })
  files?: FileDigestDto[];

  @IfSent()
  @Part(() => InclusionProofDto)
  proof?: InclusionProofDto;
}
