import type { FactValue } from './fact-types';

/**
 * The one JSON text of a value by RFC 8785: keys in the order of their UTF-16 units, no spaces; ECMAScript's own strings
 * and numbers are those the RFC prescribes. What JSON cannot say exactly is a mistake of the caller.
 */
export function canonicalJson(value: FactValue): string {
  if (value === null || typeof value !== 'object') return scalar(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${scalar(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

function scalar(value: string | number | boolean | null): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${value} has no canonical form`);
  const text = JSON.stringify(typeof value === 'string' ? wellFormed(value) : value);
  if (text === undefined) throw new Error('A missing value has no canonical form');
  return text;
}

/** A lone surrogate has no bytes in UTF-8; the replacement is what the database keeps of it, too. */
const wellFormed = (text: string): string => Buffer.from(text).toString();

const isList = (value: object): value is readonly FactValue[] => Array.isArray(value);
