import { describe, expect, it } from 'vitest';
import { ProblemError, problemFrom, tell, worthRetrying } from './problem';
import { adviceOf, fieldOf, titleOf } from './message';

function answer(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers });
}

describe('a refusal', () => {
  it('keeps the stable type, the facts and the trace id', async () => {
    const error = await problemFrom(answer(422, { type: '/problems/credit-short', title: '学分不足', status: 422, missing: '1.5', traceId: 't1' }));

    const told = tell(error);

    expect(told).toMatchObject({ kind: 'rule', slug: 'credit-short', title: '学分不足', traceId: 't1', facts: { missing: '1.5' }, retryable: false });
  });

  it('is still told when the body is no problem document', async () => {
    const told = tell(await problemFrom(answer(502, '<html>bad gateway</html>')));

    expect(told.kind).toBe('unavailable');
    expect(titleOf(told)).toBe('服务暂时不可用');
  });

  it('says how long to wait when the server says so', async () => {
    const told = tell(await problemFrom(answer(429, { type: '/problems/too-many-requests', title: '请求过多', status: 429 }, { 'Retry-After': '7' })));

    expect(told.retryAfterSeconds).toBe(7);
    expect(adviceOf(told)).toContain('7');
  });

  it('takes the status of the answer, whatever the body claims', async () => {
    const error = await problemFrom(answer(404, { type: '/problems/not-found', title: '没有', status: 200 }));

    expect(error.status).toBe(404);
  });
});

describe('a wrong field', () => {
  it('is called what people call it, with the number of the item in a list', () => {
    expect(fieldOf('/creditCode')).toBe('统一社会信用代码');
    expect(fieldOf('/contacts/1/name')).toBe('联系人 · 第 2 项 · 名称');
    expect(fieldOf('row=7;column=身份证号')).toBe('第 7 行 · 身份证号');
  });

  it('has no label where the portal knows none, and the message stands alone', () => {
    expect(fieldOf('/Idempotency-Key')).toBe('');
    expect(fieldOf('')).toBe('');
  });
});

describe('no answer at all', () => {
  it('is offline and worth a retry', () => {
    expect(tell(new TypeError('Failed to fetch')).kind).toBe('offline');
    expect(worthRetrying(new TypeError('Failed to fetch'))).toBe(true);
  });

  it('is not confused with a rule', () => {
    const error = new ProblemError({ type: '/problems/attempts-used-up', title: '次数已用完', status: 409 });

    expect(worthRetrying(error)).toBe(false);
  });
});
