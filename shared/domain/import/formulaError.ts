const FORMULA_ERROR =
  /^#(?:ref|div\/0|valeur|value|nom|name|n\/a|nombre|num|nul|null|calc)[!?]?$/iu;

/** What a spreadsheet shows in the place of a value that it could not compute. */
export function isFormulaError(text: string): boolean {
  return FORMULA_ERROR.test(text);
}
