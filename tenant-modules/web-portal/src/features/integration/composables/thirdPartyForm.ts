import type { NewThirdParty, ThirdParty, ThirdPartyChange, ThirdPartyKind, ThirdPartyScope } from '@/api';

/** A third party's application as the form holds it; addresses one a line. */
export interface ThirdPartyForm { kind: ThirdPartyKind; name: string; contact: string; purpose: string; redirectUris: string; scopes: ThirdPartyScope[]; requestsPerMinute: number }

export type Field = 'name' | 'contact' | 'purpose' | 'redirectUris' | 'scopes' | 'requestsPerMinute';

export const scopes: ThirdPartyScope[] = ['search', 'study:read', 'exam:read'];

export function formOf(thirdParty?: ThirdParty): ThirdPartyForm {
  return thirdParty
    ? { kind: thirdParty.kind, name: thirdParty.name, contact: thirdParty.contact, purpose: thirdParty.purpose, redirectUris: thirdParty.redirectUris.join('\n'), scopes: [...thirdParty.scopes], requestsPerMinute: thirdParty.requestsPerMinute }
    : { kind: 'service', name: '', contact: '', purpose: '', redirectUris: '', scopes: [], requestsPerMinute: 600 };
}

export function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter(Boolean);
}

/** Words for what is missing; the server decides the rest. */
export function faultsOf(form: ThirdPartyForm): Partial<Record<Field, string>> {
  const faults: Partial<Record<Field, string>> = {};
  for (const field of ['name', 'contact', 'purpose'] as const) {
    if (form[field].trim().length < 2) {
      faults[field] = 'integration.form.short';
    }
  }
  if (form.kind === 'on-behalf' && !linesOf(form.redirectUris).length) {
    faults.redirectUris = 'integration.form.noRedirect';
  }
  if (form.kind === 'on-behalf' && !form.scopes.length) {
    faults.scopes = 'integration.form.noScope';
  }
  if (!Number.isInteger(form.requestsPerMinute) || form.requestsPerMinute < 1 || form.requestsPerMinute > 6000) {
    faults.requestsPerMinute = 'integration.form.badLimit';
  }
  return faults;
}

/** The server's word on a field, whichever of its lines it is about. */
export function refusedOf(errors: { pointer: string; message: string }[]): Partial<Record<Field, string>> {
  const refused: Partial<Record<Field, string>> = {};
  for (const { pointer, message } of errors) {
    const [field, line] = pointer.replace(/^\//, '').split('/') as [Field, string?];
    const text = line === undefined ? message : `${Number(line) + 1}：${message}`;
    refused[field] = refused[field] ? `${refused[field]}；${text}` : text;
  }
  return refused;
}

function common(form: ThirdPartyForm): Omit<NewThirdParty, 'kind'> & { requestsPerMinute: number } {
  const app = form.kind === 'on-behalf';
  return { name: form.name.trim(), contact: form.contact.trim(), purpose: form.purpose.trim(), redirectUris: app ? linesOf(form.redirectUris) : [], scopes: app ? form.scopes : [], requestsPerMinute: form.requestsPerMinute };
}

export const newOf = (form: ThirdPartyForm): NewThirdParty => ({ kind: form.kind, ...common(form) });
export const changeOf = (form: ThirdPartyForm, enabled: boolean): ThirdPartyChange => ({ ...common(form), enabled });
