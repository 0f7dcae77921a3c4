import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../../platform/access/access.decorators';
import { Configuration } from '../../platform/config/configuration';
import { atomFeed } from './challenge-feed';
import { ChallengeFeedReads } from './challenge-feed-reads';
import { readListQuery } from './challenge-list-query';

/** What citizens read in a feed reader: `/feed.xml` with the filters of the public list, and `lang=en` for English. */
@ApiExcludeController()
@Public()
@Controller()
export class FeedController {
  constructor(
    private readonly reads: ChallengeFeedReads,
    private readonly configuration: Configuration,
  ) {}

  @Get('feed.xml')
  @Header('content-type', 'application/atom+xml; charset=utf-8')
  @Header('cache-control', 'public, max-age=300')
  async feed(@Query() { lang, ...query }: Record<string, unknown>): Promise<string> {
    const { publicUrl } = this.configuration;
    const locale = lang === 'en' ? 'en' : 'vi';
    const items = await this.reads.newest(readListQuery(query));
    // What passed as a query of the list holds texts alone.
    const filters = new URLSearchParams(query as Record<string, string>);
    if (locale === 'en') filters.set('lang', locale);
    const self = filters.size === 0 ? `${publicUrl}/feed.xml` : `${publicUrl}/feed.xml?${filters.toString()}`;
    return atomFeed(items, { publicUrl, locale, self });
  }
}
