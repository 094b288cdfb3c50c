import type { FieldProblem, Problem } from '@/api';

/** A refusal as the contract writes it (RFC 9457). `type` decides everything; the text is for people. */
export class ProblemError extends Error {
  readonly slug: string;

  constructor(readonly problem: Problem, readonly retryAfterSeconds?: number) {
    super(problem.title);
    this.name = 'ProblemError';
    this.slug = problem.type.replace(/^.*\/problems\//, '');
  }

  get status(): number {
    return this.problem.status;
  }

  get errors(): FieldProblem[] {
    return this.problem.errors ?? [];
  }
}

export type Kind =
  | 'offline' | 'signed-out' | 'forbidden' | 'not-found' | 'conflict' | 'outdated' | 'rule' | 'malformed' | 'busy' | 'unavailable' | 'failed';

/** What a page needs in order to say what happened, what is safe and what to do. */
export interface Told {
  kind: Kind;
  slug?: string;
  title?: string;
  detail?: string;
  traceId?: string;
  retryable: boolean;
  retryAfterSeconds?: number;
  errors: FieldProblem[];
  facts: Record<string, string | number>;
}

const known = new Set(['type', 'title', 'status', 'detail', 'traceId', 'errors', 'instance']);

function factsOf(problem: Problem): Record<string, string | number> {
  const facts: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(problem)) {
    if (!known.has(name) && (typeof value === 'string' || typeof value === 'number')) {
      facts[name] = value;
    }
  }
  return facts;
}

export function kindOf(status: number): Kind {
  switch (status) {
    case 400: case 413: case 415: return 'malformed';
    case 401: return 'signed-out';
    case 403: return 'forbidden';
    case 404: case 410: return 'not-found';
    case 409: return 'conflict';
    case 412: case 428: return 'outdated';
    case 422: return 'rule';
    case 429: return 'busy';
    case 502: case 503: case 504: return 'unavailable';
    default: return status >= 500 ? 'failed' : 'malformed';
  }
}

export function tell(error: unknown): Told {
  if (error instanceof ProblemError) {
    const kind = kindOf(error.status);
    return {
      kind,
      slug: error.slug,
      title: error.problem.title,
      detail: error.problem.detail,
      traceId: error.problem.traceId,
      retryable: kind === 'busy' || kind === 'unavailable' || kind === 'failed' || kind === 'outdated',
      retryAfterSeconds: error.retryAfterSeconds,
      errors: error.errors,
      facts: factsOf(error.problem),
    };
  }
  const noAnswer = error instanceof Error && (error.name === 'FetchError' || error.name === 'TypeError' || error.name === 'TimeoutError');
  return { kind: noAnswer ? 'offline' : 'failed', retryable: true, errors: [], facts: {} };
}

/** No answer, or an answer that says "later": the same request may succeed. */
export function worthRetrying(error: unknown): boolean {
  const told = tell(error);
  return told.kind === 'offline' || told.kind === 'unavailable' || told.kind === 'busy' || told.kind === 'failed';
}

export async function problemFrom(response: Response): Promise<ProblemError> {
  const after = Number(response.headers.get('Retry-After'));
  const retryAfter = Number.isFinite(after) && after > 0 ? after : undefined;
  const fallback: Problem = { type: 'about:blank', title: '', status: response.status };
  const text = await response.text().catch(() => '');
  try {
    const body = JSON.parse(text) as Partial<Problem>;
    return new ProblemError({ ...fallback, ...body, status: response.status, type: body.type ?? 'about:blank', title: body.title ?? '' }, retryAfter);
  } catch {
    return new ProblemError(fallback, retryAfter);
  }
}
