import { z } from 'zod';
import { corrections } from '../read-text';

/** The fields beside a file. */
export const correctionsForm = z.object({
  corrections: z
    .string()
    .transform((text, { addIssue }): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        addIssue({ code: 'custom', message: 'invalid-json' });
        return z.NEVER;
      }
    })
    .pipe(corrections)
    .optional()
    .meta({ description: 'JSON: corrections of what the preview showed.' }),
});
