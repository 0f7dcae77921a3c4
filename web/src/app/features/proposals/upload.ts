import { HttpErrorResponse } from '@angular/common/http';
import type { FileView } from '@loi-giai/shared';
import { ApiProblem } from '../../core/api-problem';

/**
 * Sends one file and tells how far it has come. XMLHttpRequest, because `fetch`, on which HttpClient stands here, does
 * not report the progress of an upload.
 * @param progress share of the file that has left, 0…1
 * @throws ApiProblem
 */
export function uploadFile(url: string, file: File, progress: (share: number) => void): Promise<FileView> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('file', file, file.name);
    request.upload.onprogress = ({ loaded, total }) => {
      progress(total > 0 ? loaded / total : 0);
    };
    request.onload = () => {
      const answer = parse(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(answer as FileView);
      else reject(ApiProblem.from(new HttpErrorResponse({ status: request.status, error: answer })));
    };
    request.onerror = () => {
      reject(new ApiProblem(0, 'offline'));
    };
    request.open('POST', url);
    request.setRequestHeader('x-loigiai-request', '1');
    request.send(body);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
