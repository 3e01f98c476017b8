import { useState, type ChangeEvent } from 'react';
import {
  changes,
  comparators,
  frequencies,
  type Comparator,
  type Measure,
  type NumberForm,
} from '#text/targets/measure';
import { AreaField, SelectField, TextField } from '../shell/fields';
import { Doubts } from './target-note';
import type { MeasureView } from './types';
import { useTargetWords } from './words';

interface MeasureFieldsProps {
  /** Of the fields' names. */
  readonly prefix: string;
  /** Null: one that is added. */
  readonly measure: MeasureView | null;
  /** The words of the clause. */
  readonly clause: string;
  readonly language: string;
}

const counted = ['one', 'range', 'ratio', 'actual-and-target'] as const;
type Counted = (typeof counted)[number];

export function MeasureFields({ prefix, measure, clause, language }: MeasureFieldsProps) {
  const words = useTargetWords();
  const name = (part: string): string => `${prefix}.${part}`;
  const own = { lang: language, maxLength: 10_000 };
  const checkWords = ({ target }: ChangeEvent<HTMLTextAreaElement>): void => {
    const stands = clause.normalize('NFC').includes(target.value.trim().normalize('NFC'));
    target.setCustomValidity(stands ? '' : words.notThere);
  };
  return (
    <>
      {measure && <Doubts of={measure} />}
      <AreaField
        {...{ label: words.verbatim, hint: words.verbatimHint, name: name('verbatim'), rows: 2, ...own }}
        {...{ required: true, defaultValue: measure?.verbatim, autoFocus: !measure, onChange: checkWords }}
      />
      <LevelFields prefix={prefix} measure={measure} language={language} />
      <div className="columns">
        <TextField
          {...{ label: words.subject, name: name('subject'), defaultValue: measure?.subject ?? '', ...own }}
        />
        <SelectField
          {...{ label: words.frequency, name: name('frequency'), defaultValue: measure?.frequency ?? '' }}
        >
          <option value="">{words.notSaid}</option>
          {frequencies.map((frequency) => (
            <option key={frequency} value={frequency}>
              {words.frequencies[frequency]}
            </option>
          ))}
        </SelectField>
        {(['period', 'baseline', 'exclusion'] as const).map((part) => (
          <TextField
            key={part}
            {...{ label: words[part], name: name(part), defaultValue: measure?.[part] ?? '', ...own }}
          />
        ))}
      </div>
    </>
  );
}

/** What is to be reached: how many numbers are asked follows from how it is counted. */
function LevelFields({ prefix, measure, language }: Omit<MeasureFieldsProps, 'clause'>) {
  const words = useTargetWords();
  const [comparator, setComparator] = useState<Comparator>(measure?.comparator ?? 'equal');
  const [form, setForm] = useState<Counted>(
    measure === null || measure.form === 'none' ? 'one' : measure.form,
  );
  const compare = (chosen: Comparator): void => {
    setComparator(chosen);
    if (chosen === 'between') setForm('range');
  };
  return (
    <div className="columns">
      <SelectField
        {...{ label: words.comparator, name: `${prefix}.comparator`, value: comparator }}
        onChange={({ target }) => compare(target.value as Comparator)}
      >
        {comparators.map((value) => (
          <option key={value} value={value}>
            {words.comparators[value]}
          </option>
        ))}
      </SelectField>
      {comparator !== 'done' && (
        <>
          <SelectField
            {...{ label: words.form, name: `${prefix}.form`, value: form }}
            onChange={({ target }) => setForm(target.value as Counted)}
          >
            {counted.map((value) => (
              <option key={value} value={value}>
                {words.forms[value]}
              </option>
            ))}
          </SelectField>
          {words.numbers[form].map((label, at) => (
            <TextField
              key={at}
              {...{ label, name: `${prefix}.number`, type: 'number', step: 'any', required: true }}
              {...{ min: -1e15, max: 1e15, defaultValue: measure?.numbers[at] }}
            />
          ))}
        </>
      )}
      <TextField
        {...{ label: words.unit, name: `${prefix}.unit`, defaultValue: measure?.unit ?? '', lang: language }}
      />
      <SelectField
        {...{ label: words.change, name: `${prefix}.change`, defaultValue: measure?.change ?? '' }}
      >
        <option value="">{words.notSaid}</option>
        {changes.map((change) => (
          <option key={change} value={change}>
            {words.changes[change]}
          </option>
        ))}
      </SelectField>
    </div>
  );
}

/** What the fields of that prefix were filled with. */
export function measureIn(form: FormData, prefix: string): Measure {
  const said = (part: string): string | null => String(form.get(`${prefix}.${part}`) ?? '').trim() || null;
  return {
    verbatim: said('verbatim') ?? '',
    subject: said('subject'),
    comparator: said('comparator') as Comparator,
    change: said('change') as Measure['change'],
    numbers: form.getAll(`${prefix}.number`).map(Number),
    form: (said('form') ?? 'none') as NumberForm,
    unit: said('unit'),
    frequency: said('frequency') as Measure['frequency'],
    period: said('period'),
    baseline: said('baseline'),
    exclusion: said('exclusion'),
  };
}
