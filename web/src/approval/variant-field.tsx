import type { ActOffer } from '../api/types';
import { ChoiceField } from '../shell/fields';
import { ReasonList } from '../shell/problem-notice';

interface VariantFieldProps {
  readonly legend: string;
  readonly name: string;
  readonly offer: ActOffer;
  readonly labels: Readonly<Record<string, string>>;
  readonly value?: string | undefined;
  readonly onChoose?: (value: string) => void;
}

/** The ways an act may go; one that is not open yet says why, and who can open it. */
export function VariantField({ legend, name, offer, labels, value, onChoose }: VariantFieldProps) {
  const choices = offer.variants.map(({ variant, allowed, reasons }) => ({
    value: variant,
    label: labels[variant] ?? variant,
    ...(allowed ? {} : { refused: <ReasonList reasons={reasons} /> }),
  }));
  return <ChoiceField {...{ legend, name, choices, value }} {...(onChoose ? { onChoose } : {})} />;
}
