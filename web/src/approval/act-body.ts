import { clauseIdsOf } from '../documents/clause-field';
import { instantOf } from '../language/dates';
import type { FieldOf } from '../shell/flaws';

/** What an act's dialog was filled with, as the body of the act; fields left empty are left out. */
export function actBody(form: FormData): Record<string, unknown> {
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  const given = (name: string, value: (filled: string) => unknown = (filled) => filled): object =>
    text(name) === '' ? {} : { [name]: value(text(name)) };
  const all = (name: string): object =>
    form.has(`${name}.asked`) ? { [name]: form.getAll(name).map(String) } : {};
  const rows = form.getAll('directive').map((key) => directive(form, String(key)));
  return {
    ...given('reason'),
    ...given('officialDate'),
    ...given('dueAt', instantOf),
    ...given('presidingPersonId'),
    ...all('invitees'),
    ...given('outcome'),
    ...given('summary'),
    ...given('reviewOn'),
    ...(rows.length > 0 ? { directives: rows } : {}),
    ...given('next'),
    ...all('commentIds'),
    ...all('directiveIds'),
    ...given('points', (lines) =>
      lines
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ),
    ...given('closesAt', instantOf),
    ...given('effectiveOn'),
  };
}

function directive(form: FormData, key: string): object {
  const text = (name: string): string => String(form.get(`${key}.${name}`) ?? '').trim();
  const clauseIds = clauseIdsOf(form, `${key}.clauseIds`);
  return {
    ...{ kind: text('kind'), strength: text('strength'), text: text('text'), clauseIds },
    ...(text('dueOn') === '' ? {} : { dueOn: text('dueOn') }),
    ...(text('criterion') === '' ? {} : { criterion: text('criterion') }),
  };
}

/** The field of a path of that body: a directive's fields bear the key of its row, not its place. */
export const fieldOf: FieldOf = (path, form) => {
  const [, at, part] = /^directives\.(\d+)\.(\w+)/.exec(path) ?? [];
  const key = at && new FormData(form).getAll('directive')[Number(at)];
  return key ? `${String(key)}.${part}` : undefined;
};
