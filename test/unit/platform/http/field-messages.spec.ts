import { z } from 'zod';
import { fieldMessage, type FieldIssue } from '../../../../src/platform/http/field-messages';
import '../../../../src/platform/http/platform.messages';
import { calendarDate, instant } from '../../../../src/platform/http/schemas';

const shape = z.object({
  title: z.string().min(3),
  count: z.number().max(5).optional(),
  kind: z.enum(['a', 'b']).optional(),
  on: calendarDate.optional(),
  at: instant.optional(),
});

function sentences(value: unknown): Record<string, [vi: string, en: string]> {
  const { issues = [] } = shape['~standard'].validate(value) as { issues?: FieldIssue[] };
  return Object.fromEntries(
    issues.map((issue) => [
      String(issue.path?.[0]),
      [fieldMessage(issue, 'vi'), fieldMessage(issue, 'en')] as [string, string],
    ]),
  );
}

describe('the sentence for a field that breaks a rule', () => {
  it('says in both languages that something is missing', () => {
    expect(sentences({}).title).toEqual([
      'Thiếu giá trị bắt buộc',
      'Invalid input: expected string, received undefined',
    ]);
  });

  it('says what kind of value is needed', () => {
    expect(sentences({ title: 7 }).title![0]).toBe('Giá trị không đúng kiểu: cần chuỗi ký tự');
  });

  it.each([
    [{ title: 'ab' }, 'title', /Quá nhỏ: mong đợi chuỗi ký tự/, /Too small/],
    [{ title: 'abc', count: 9 }, 'count', /Quá lớn/, /Too big/],
    [{ title: 'abc', kind: 'c' }, 'kind', /một trong/, /one of/],
    [{ title: 'abc', on: '0999-01-01' }, 'on', /năm 1900/, /between 1900/],
    [{ title: 'abc', at: '9999-12-31T23:59:59Z' }, 'at', /năm 1900/, /between 1900/],
  ])('gives the limit in both languages: %j', (value, field, vi, en) => {
    const [vietnamese, english] = sentences(value)[field]!;
    expect(vietnamese).toMatch(vi);
    expect(english).toMatch(en);
  });
});
