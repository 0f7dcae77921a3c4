import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { injectTexts } from '../core/texts';
import { AccountMenu } from './account-menu';
import { LanguageSwitch } from './language-switch';
import { Logo } from './logo';
import { UnreadLink } from './unread-link';
import { SHELL_TEXTS } from './shell.texts';

/**
 * The band on top of every page. On a phone the four main links stand below the logo: nothing is behind a menu. The
 * organizations have a link here where there is room, and one in the footer everywhere.
 */
@Component({
  selector: 'lg-site-header',
  imports: [AccountMenu, LanguageSwitch, Logo, RouterLink, RouterLinkActive, UnreadLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <header>
      <div class="container bar">
        <a class="home" routerLink="/"><lg-logo /></a>
        <nav [attr.aria-label]="t().mainNav">
          <a routerLink="/challenges" routerLinkActive="here" ariaCurrentWhenActive="page">{{
            t().challenges
          }}</a>
          <a routerLink="/results" routerLinkActive="here" ariaCurrentWhenActive="page">{{ t().results }}</a>
          <a routerLink="/agencies" routerLinkActive="here" ariaCurrentWhenActive="page">{{
            t().agencies
          }}</a>
          <a class="wide" routerLink="/organizations" routerLinkActive="here" ariaCurrentWhenActive="page">{{
            t().solvers
          }}</a>
          <a routerLink="/about" routerLinkActive="here" ariaCurrentWhenActive="page">{{ t().about }}</a>
        </nav>
        <div class="tools">
          <lg-language-switch />
          <lg-unread-link />
          <lg-account-menu />
        </div>
      </div>
    </header>
  `,
  styleUrl: './site-header.scss',
})
export class SiteHeader {
  protected readonly t = injectTexts(SHELL_TEXTS);
}
