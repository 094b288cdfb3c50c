import type { CityPlugin, PluginField, PluginSettingInput } from '@/api';

/** What the form holds: a text for each field. A secret begins empty; whether one is kept is another matter. */
export type Values = Record<string, string>;

export function valuesOf(plugin: CityPlugin): Values {
  const set = new Map(plugin.settings.map((setting) => [setting.name, setting.value]));
  return Object.fromEntries(plugin.fields.map((field) => [field.name, field.secret ? '' : set.get(field.name) ?? field.defaultValue ?? '']));
}

export function keptSecrets(plugin: CityPlugin): Set<string> {
  const secret = new Set(plugin.fields.filter((field) => field.secret).map((field) => field.name));
  return new Set(plugin.settings.map((setting) => setting.name).filter((name) => secret.has(name)));
}

/** A secret that was not touched is left out, so that it stays; one to be forgotten goes as an empty text. */
export function inputOf(fields: PluginField[], values: Values, forgotten: Set<string>): PluginSettingInput[] {
  return fields.flatMap((field) => {
    const value = (values[field.name] ?? '').trim();
    if (field.secret) {
      return value !== '' ? [{ name: field.name, value }] : forgotten.has(field.name) ? [{ name: field.name, value: '' }] : [];
    }
    return value === '' ? [] : [{ name: field.name, value }];
  });
}
