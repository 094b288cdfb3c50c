const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/** GB 11643: check character and a date that exists. Only a hint while typing; the server decides. */
export function isIdNumber(text: string): boolean {
  const value = text.trim().toUpperCase();
  if (!/^\d{17}[\dX]$/.test(value)) {
    return false;
  }
  const sum = weights.reduce((total, weight, index) => total + weight * Number(value[index]), 0);
  const date = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  return checks[sum % 11] === value[17] && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}

export function isPhone(text: string): boolean {
  return /^1[3-9]\d{9}$/.test(text.replace(/[\s-]/g, ''));
}
