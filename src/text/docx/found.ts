/** What a file was found to hold beside plain paragraphs. */
export interface Found {
  insertions: number;
  deletions: number;
  moves: number;
  /** Paragraphs whose style or number was changed with the changes tracked. */
  renumbered: number;
  footnotes: number;
  endnotes: number;
  tables: number;
  textBoxes: number;
  comments: number;
  pictures: number;
  formulas: number;
  hidden: number;
  embedded: number;
}

export const nothingFound = (): Found => ({
  ...{ insertions: 0, deletions: 0, moves: 0, renumbered: 0, footnotes: 0, endnotes: 0, tables: 0 },
  ...{ textBoxes: 0, comments: 0, pictures: 0, formulas: 0, hidden: 0, embedded: 0 },
});

export const trackedChanges = ({ insertions, deletions, moves, renumbered }: Found): number =>
  insertions + deletions + moves + renumbered;
