import { describe, expect, it } from 'vitest';
import type { CityPlugin, PluginField } from '@/api';
import { inputOf, keptSecrets, valuesOf } from './settingsForm';

const field = (name: string, more: Partial<PluginField> = {}): PluginField => ({ name, kind: 'text', label: name, help: '', required: false, secret: false, ...more });
const fields = [field('sign', { defaultValue: '学法' }), field('token', { secret: true }), field('old', { secret: true })];
const plugin = { fields, settings: [{ name: 'token' }, { name: 'sign', value: '武威' }] } as unknown as CityPlugin;

describe('the form of a plugin', () => {
  it('shows what is set, defaults for the rest, and no secret', () => {
    expect(valuesOf(plugin)).toEqual({ sign: '武威', token: '', old: '' });
    expect([...keptSecrets(plugin)]).toEqual(['token']);
  });

  it('leaves a secret alone that was not touched, and forgets one only when told', () => {
    expect(inputOf(fields, { sign: ' 金昌 ', token: '', old: '' }, new Set())).toEqual([{ name: 'sign', value: '金昌' }]);
    expect(inputOf(fields, { sign: '', token: 'new', old: '' }, new Set(['old']))).toEqual([{ name: 'token', value: 'new' }, { name: 'old', value: '' }]);
  });
});
