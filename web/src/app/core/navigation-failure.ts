import { isPlatformBrowser } from '@angular/common';
import { PLATFORM_ID, inject } from '@angular/core';
import { Toasts } from '../ui/toasts';
import { defineTexts, injectTexts } from './texts';

const TEXTS = defineTexts({
  vi: {
    failed:
      'Chưa mở được trang: không tải được từ máy chủ. Hãy kiểm tra mạng rồi thử lại, hoặc tải lại trang.',
  },
  en: {
    failed:
      'The page could not be opened: nothing came from the server. Check the network and try again, or load the page anew.',
  },
});

/** Without a connection, and where the portal was renewed meanwhile, the program of a page cannot be fetched: the page one is on stays. */
export function tellNavigationFailed(): void {
  if (isPlatformBrowser(inject(PLATFORM_ID))) inject(Toasts).show(injectTexts(TEXTS)().failed, 'failed');
}
