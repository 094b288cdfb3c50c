import { failed } from '@/shared/ui/notice';
import { saveResponse } from './download';

export const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Runs a download and tells when it does not come. */
export async function fetchSheet(ask: () => Promise<{ raw: Response }>, name: string): Promise<void> {
  try {
    await saveResponse((await ask()).raw, name);
  } catch (error) {
    failed(error);
  }
}
