import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOperation, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { PublishedResult } from '@loi-giai/shared';
import { Public } from '../../platform/access/access.decorators';
import { Configuration } from '../../platform/config/configuration';
import { ReadDatabase } from '../../platform/database/read-database';
import { notFound } from '../../platform/errors/problem';
import { MEDIA_TYPE, sendAttachment } from '../../platform/http/attachment';
import { csvText } from '../../platform/http/csv';
import { CodeParam, NumberParam } from '../../platform/http/params';
import { pageLink } from '../../platform/mail/letter';
import { PrintedSheets } from './printed-sheets';
import { COLUMNS, LICENCE, longTable, readme } from './result-data';
import { resultFeed } from './result-feed';
import { readEdition, resultNews } from './result-reads';
import { writeResultWorkbook } from './result-workbook';

/** What is taken away from a published result: its data, its sheet, the news of it. */
@ApiTags('outcomes')
@Public()
@Controller()
export class ResultFilesController {
  private readonly sheets = new PrintedSheets();

  constructor(
    private readonly database: ReadDatabase,
    private readonly configuration: Configuration,
  ) {}

  @Get('results/feed.xml')
  @Header('content-type', 'application/atom+xml; charset=utf-8')
  @Header('cache-control', 'public, max-age=300')
  @ApiExcludeEndpoint()
  async feed(@Query('lang') lang?: string): Promise<string> {
    const news = await resultNews(this.database);
    return resultFeed(news, this.configuration.publicUrl, lang === 'en' ? 'en' : 'vi');
  }

  @Get('results/:code/versions/:number/data.csv')
  @ApiOperation({ summary: 'Every number of an edition, a line each, with unit, day, sample and method' })
  @ApiProduces('text/csv')
  async csv(
    @CodeParam() code: string,
    @NumberParam() number: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const result = await this.read(code, number);
    sendAttachment(reply, `${fileName(result)}.csv`, csvText(longTable(result)));
  }

  @Get('results/:code/versions/:number/data.json')
  @ApiOperation({ summary: 'An edition as it was frozen, with what its columns mean and its terms of use' })
  @ApiProduces('application/json')
  async json(
    @CodeParam() code: string,
    @NumberParam() number: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const result = await this.read(code, number);
    const about = {
      source: this.address(result),
      licence: LICENCE,
      readme: Object.fromEntries(readme(result, this.address(result))),
      columns: COLUMNS.map(([table, column, meaning]) => ({ table, column, meaning })),
    };
    const body = JSON.stringify({ about, result }, null, 2);
    sendAttachment(reply, `${fileName(result)}.json`, body);
  }

  @Get('results/:code/versions/:number/data.xlsx')
  @ApiOperation({ summary: 'The tables of an edition, with a sheet that says what they hold' })
  @ApiProduces(MEDIA_TYPE.xlsx)
  async xlsx(
    @CodeParam() code: string,
    @NumberParam() number: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const result = await this.read(code, number);
    const workbook = await writeResultWorkbook(result, this.address(result));
    sendAttachment(reply, `${fileName(result)}.xlsx`, workbook);
  }

  @Get('results/:code/versions/:number/sheet.pdf')
  @ApiOperation({ summary: 'An edition on one sheet of A4' })
  @ApiQuery({ name: 'lang', required: false, enum: ['vi', 'en'] })
  @ApiProduces('application/pdf')
  async sheet(
    @CodeParam() code: string,
    @NumberParam() number: number,
    @Res() reply: FastifyReply,
    @Query('lang') lang?: string,
  ): Promise<void> {
    const result = await this.read(code, number);
    const locale = lang === 'en' ? 'en' : 'vi';
    const address = pageLink(this.configuration.publicUrl, locale, path(result));
    const pdf = await this.sheets.print({ result, locale, address });
    sendAttachment(reply, `${fileName(result)}.pdf`, pdf);
  }

  private address(result: PublishedResult): string {
    return pageLink(this.configuration.publicUrl, 'vi', path(result));
  }

  /** @throws not_found */
  private async read(code: string, number: number): Promise<PublishedResult> {
    const result = await readEdition(this.database, code, number);
    if (result === null) throw notFound();
    return result;
  }
}

const path = ({ code, standing }: PublishedResult): string => `/results/${code}/versions/${standing.number}`;

const fileName = ({ code, standing }: PublishedResult): string => `ket-qua-${code}-ban-${standing.number}`;
