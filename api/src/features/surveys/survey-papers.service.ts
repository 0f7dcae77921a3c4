import { CHANNEL } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { Cell, Row } from 'write-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import type { SignedInActor } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { Transactions } from '../../platform/database/transactions';
import { notFound } from '../../platform/errors/problem';
import type { AttachmentName } from '../../platform/http/attachment';
import { pageLink } from '../../platform/mail/letter';
import { Agency } from '../agencies/agency.entity';
import { HEADS, resultRows, type TableCell, toCsv } from './result-table';
import { findLink } from './survey-access';
import { printPoster } from './survey-poster';
import { SurveysService } from './surveys.service';

/** What the agency takes away from a survey: posters to hang up, and tables of what was found. */
@Injectable()
export class SurveyPapersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly configuration: Configuration,
    private readonly surveys: SurveysService,
  ) {}

  /** @throws not_found, also for a tablet's link, which nobody else may open */
  async poster(
    actor: SignedInActor,
    linkId: string,
    lang: 'vi' | 'en',
  ): Promise<{ readonly name: AttachmentName; readonly pdf: Buffer }> {
    const poster = await this.transactions.run(actor, async (tx) => {
      const { link, survey, challenge } = await findLink(tx, linkId);
      if (link.channel === CHANNEL.kiosk || link.revokedAt !== null) throw notFound();
      const agency = await tx.manager.findOneByOrFail(Agency, { id: challenge.agencyId });
      return {
        lang,
        agency: lang === 'en' ? (agency.nameEn ?? agency.name) : agency.name,
        title: challenge.title,
        audience: link.audience,
        questions: survey.questions.length,
        address: pageLink(this.configuration.publicUrl, lang, `/survey/${link.code}`),
        place: [challenge.code, link.name].filter((part) => part !== '').join(' · '),
        madeAt: await tx.now(),
        code: link.code,
      };
    });
    return { name: `ap-phich-${poster.code}.pdf`, pdf: await printPoster(poster) };
  }

  async csv(actor: SignedInActor, code: string): Promise<string> {
    return toCsv(resultRows(await this.surveys.results(actor, code)));
  }

  /** Texts are texts whatever they begin with: no cell is a formula. */
  async xlsx(actor: SignedInActor, code: string): Promise<Buffer> {
    const rows = resultRows(await this.surveys.results(actor, code));
    return writeExcelFile(
      [
        {
          sheet: 'Kết quả khảo sát',
          data: [HEADS.map(head), ...rows.map((row): Row => row.map(cell))],
          columns: HEADS.map((_, index) => ({ width: index === 4 ? 60 : 20 })),
          stickyRowsCount: 1,
        },
      ],
      { fontFamily: 'Times New Roman', fontSize: 12 },
    ).toBuffer();
  }
}

const SHARES = new Set([8, 9, 10]);

const head = (value: string): Cell => ({ value, type: String, fontWeight: 'bold', wrap: true });

function cell(value: TableCell, index: number): Cell {
  if (value === null || value === '') return null;
  if (typeof value === 'number')
    return { value, type: Number, format: SHARES.has(index) ? '0.0%' : index === 12 ? '0.00' : '0' };
  return { value, type: String, wrap: true };
}
