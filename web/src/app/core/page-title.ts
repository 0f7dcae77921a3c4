import { Injectable } from '@angular/core';
import { TitleStrategy } from '@angular/router';

/** The router leaves titles alone: pages set them through `describePage`, in the language of the reader. */
@Injectable()
export class PageTitle extends TitleStrategy {
  override updateTitle(): void {
    // Deliberately nothing: see the class comment.
  }
}
