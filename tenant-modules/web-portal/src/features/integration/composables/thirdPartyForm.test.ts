import { describe, expect, it } from 'vitest';
import { changeOf, faultsOf, formOf, newOf, refusedOf } from './thirdPartyForm';

const app = { ...formOf(), kind: 'on-behalf' as const, name: ' 市民云 ', contact: '市大数据中心', purpose: '学员查看进度' };

describe('the form of a third party', () => {
  it('asks an app for what a service does not have', () => {
    expect(Object.keys(faultsOf(formOf()))).toEqual(['name', 'contact', 'purpose']);
    expect(Object.keys(faultsOf(app))).toEqual(['redirectUris', 'scopes']);
    expect(faultsOf({ ...app, redirectUris: 'https://a.cn/x', scopes: ['search'], requestsPerMinute: 0 })).toEqual({ requestsPerMinute: 'integration.form.badLimit' });
  });

  it('sends addresses one by one, and none of a service', () => {
    const form = { ...app, redirectUris: 'https://a.cn/x\n\n  cn.a.app:/in ', scopes: ['search' as const] };

    expect(newOf(form)).toMatchObject({ kind: 'on-behalf', name: '市民云', redirectUris: ['https://a.cn/x', 'cn.a.app:/in'], scopes: ['search'] });
    expect(changeOf({ ...form, kind: 'service' }, false)).toMatchObject({ redirectUris: [], scopes: [], enabled: false });
  });

  it('says which line the server refuses', () => {
    expect(refusedOf([{ pointer: '/redirectUris/1', message: '重复' }, { pointer: '/redirectUris/2', message: '不完整' }, { pointer: '/name', message: '过长' }]))
      .toEqual({ redirectUris: '2：重复；3：不完整', name: '过长' });
  });
});
