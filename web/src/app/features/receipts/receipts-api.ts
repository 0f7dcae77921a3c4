import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { ReceiptVerification, VerifyReceiptRequest } from '@loi-giai/shared';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class ReceiptsApi {
  readonly #http = inject(HttpClient);

  verify(request: VerifyReceiptRequest): Promise<ReceiptVerification> {
    return firstValueFrom(this.#http.post<ReceiptVerification>('/api/v1/receipts/verify', request));
  }
}
