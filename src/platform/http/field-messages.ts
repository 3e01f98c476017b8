import type { StandardSchemaV1 } from '@standard-schema/spec';
import { z } from 'zod';
import type { Language } from './language';
import { messageFor, isKnownCode } from './messages';

/** What zod says of one field: a Standard Schema issue that kept its code. */
export type FieldIssue = StandardSchemaV1.Issue & { readonly code?: string; readonly expected?: string };

const vietnamese = z.locales.vi().localeError as (issue: object) => string;
const kinds: Readonly<Record<string, string>> = {
  string: 'chuỗi ký tự',
  number: 'số',
  int: 'số nguyên',
  boolean: 'đúng hoặc sai',
  array: 'danh sách',
  object: 'đối tượng',
};

/** The sentence for a field that breaks a rule. A rule of our own names a code of the catalogue as its message. */
export function fieldMessage(issue: FieldIssue, language: Language): string {
  if (isKnownCode(issue.message)) return messageFor(issue.message, {}, language);
  if (language === 'en' || issue.code === undefined || issue.code === 'custom') return issue.message;
  if (issue.code !== 'invalid_type')
    return vietnamese(issue).replace(/(?<=mong đợi )\w+/, (kind) => kinds[kind] ?? kind);
  if (issue.message.endsWith('received undefined')) return 'Thiếu giá trị bắt buộc';
  return `Giá trị không đúng kiểu: cần ${kinds[issue.expected ?? ''] ?? issue.expected}`;
}
