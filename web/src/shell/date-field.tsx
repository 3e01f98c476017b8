import { useState, type ComponentProps, type ReactNode } from 'react';
import { shownDay, shownMinute, weekday } from '../language/dates';
import { useLanguage } from '../language/language';
import { TextField } from './fields';

interface DateFieldProps extends ComponentProps<'input'> {
  readonly label: string;
  readonly type: 'date' | 'datetime-local';
  readonly hint?: ReactNode;
}

/** The browser writes dates in its own language's order; below it stands, day before month, what was chosen. */
export function DateField({ hint, defaultValue, ...input }: DateFieldProps) {
  const language = useLanguage();
  const [value, setValue] = useState(String(defaultValue ?? ''));
  const shown = input.type === 'date' ? shownDay : shownMinute;
  return (
    <TextField
      {...{ ...input, value, onChange: ({ target }) => setValue(target.value) }}
      hint={
        (hint ?? value) && (
          <>
            {value !== '' && (
              <span className="chosen">{`${weekday(value, language)}, ${shown(value)}. `}</span>
            )}
            {hint}
          </>
        )
      }
    />
  );
}
