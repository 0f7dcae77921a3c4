import type { CommissionDocument as DocumentView, DocumentKind, SignatureField } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';

interface DocumentRow {
  readonly id: string;
  readonly name: string;
  readonly media_type: string;
  readonly size: string;
  readonly sha256: string;
  readonly kind: DocumentKind;
  readonly amendment_id: string | null;
  readonly added_by: string;
  readonly created_at: Date;
  readonly version: number;
  readonly replaced: boolean;
  readonly signatures: readonly SignatureField[] | null;
}

/** Every paper in every version, the oldest first. */
export async function documentsOf(tx: Transaction, commissionId: string): Promise<DocumentView[]> {
  const rows = await tx.query<DocumentRow>(
    `SELECT d.id, f.name, f.media_type, f.size, f.sha256, d.kind, d.amendment_id, a.name AS added_by, f.created_at,
            d.version, d.signatures,
            EXISTS (SELECT 1 FROM commission_document n WHERE n.replaces_id = d.id) AS replaced
       FROM commission_document d JOIN stored_file f ON f.id = d.id JOIN account a ON a.id = f.created_by
      WHERE d.commission_id = $1 ORDER BY f.created_at, d.id`,
    [commissionId],
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    mediaType: row.media_type,
    size: Number(row.size),
    sha256: row.sha256,
    kind: row.kind,
    amendmentId: row.amendment_id,
    addedBy: row.added_by,
    addedAt: row.created_at.toISOString(),
    version: row.version,
    replaced: row.replaced,
    signatures: row.signatures,
  }));
}

/** Which kinds of papers there are. */
export async function documentKinds(tx: Transaction, commissionId: string): Promise<DocumentKind[]> {
  const rows = await tx.query<{ kind: DocumentKind }>(
    `SELECT DISTINCT kind FROM commission_document WHERE commission_id = $1`,
    [commissionId],
  );
  return rows.map(({ kind }) => kind);
}
