import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../core/session';
import { injectTexts } from '../core/texts';
import { THEMES, Theme, type ThemeChoice } from '../core/theme';
import { Logo } from './logo';
import { SHELL_TEXTS } from './shell.texts';

/** The band below every page: what the portal is, where more stands, light or dark. */
@Component({
  selector: 'lg-site-footer',
  imports: [Logo, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <footer>
      <div class="container columns">
        <div>
          <lg-logo />
          <p>{{ t().aboutPortal }}</p>
          @if (session.demo()) {
            <p>{{ t().demo }}</p>
          }
        </div>
        <nav [attr.aria-label]="t().footerNav">
          <a routerLink="/about">{{ t().about }}</a>
          <a routerLink="/organizations">{{ t().organizations }}</a>
          <a routerLink="/verify">{{ t().verify }}</a>
          <a routerLink="/accessibility">{{ t().accessibility }}</a>
          <a href="/api/docs">{{ t().apiDocs }}</a>
        </nav>
        <div>
          <label for="theme">{{ t().theme }}</label>
          <select #box id="theme" class="control" (change)="choose(box.value)">
            @for (choice of themes; track choice) {
              <option [value]="choice" [selected]="choice === theme.choice()">{{ name(choice) }}</option>
            }
          </select>
        </div>
      </div>
    </footer>
  `,
  styleUrl: './site-footer.scss',
})
export class SiteFooter {
  protected readonly t = injectTexts(SHELL_TEXTS);
  protected readonly session = inject(Session);
  protected readonly theme = inject(Theme);
  protected readonly themes = THEMES;

  protected name(choice: ThemeChoice): string {
    const { themeDevice, themeLight, themeDark } = this.t();
    return { device: themeDevice, light: themeLight, dark: themeDark }[choice];
  }

  protected choose(value: string): void {
    const choice = THEMES.find((theme) => theme === value);
    if (choice !== undefined) this.theme.choose(choice);
  }
}
