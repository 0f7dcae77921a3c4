/** What the API answers to a read made while a page is rendered. */
export interface ApiAnswer {
  readonly status: number;
  readonly body: string;
  readonly headers: Record<string, string>;
}

/** What the API process hands to the renderer with every request (Angular's REQUEST_CONTEXT). */
export interface RenderContext {
  /** Answers a GET of `/api/v1/…` or `/.well-known/…` inside the process, as an anonymous visitor. */
  apiGet(path: string): Promise<ApiAnswer>;
  /** The origin under which the public reaches the portal, without a slash at the end. */
  readonly publicUrl: string;
}
