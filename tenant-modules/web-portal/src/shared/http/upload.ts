import { ProblemError } from './problem';
import { currentToken } from './client';

/** fetch cannot report how much has left the machine; XMLHttpRequest can. */
export async function upload<T>(options: {
  method?: 'POST' | 'PUT';
  path: string;
  body: Blob;
  type: string;
  headers?: Record<string, string>;
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}): Promise<T> {
  const token = await currentToken();
  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(options.method ?? 'POST', `/api/v1${options.path}`);
    request.setRequestHeader('Content-Type', options.type);
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    if (token) {
      request.setRequestHeader('Authorization', `Bearer ${token}`);
    }
    for (const [name, value] of Object.entries(options.headers ?? {})) {
      request.setRequestHeader(name, value);
    }
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) {
        options.onProgress?.(event.loaded / event.total);
      }
    };
    request.onload = () => {
      const body = parse(request.responseText);
      if (request.status >= 200 && request.status < 300) {
        resolve(body as T);
      } else {
        reject(new ProblemError({ type: 'about:blank', title: '', ...(body as object), status: request.status }));
      }
    };
    request.onerror = () => reject(new TypeError('network'));
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    options.signal?.addEventListener('abort', () => request.abort());
    request.send(options.body);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
