/** Log-in and log-out, lent by the application to the pages that offer them. */
export interface Account {
  signOut(): void;
  signIn(wanted: string): void;
  isSignedIn(): boolean;
}

let lent: Account = { signOut: () => undefined, signIn: () => undefined, isSignedIn: () => false };

export function lendAccount(account: Account): void {
  lent = account;
}

export const account: Account = {
  signOut: () => lent.signOut(),
  signIn: (wanted) => lent.signIn(wanted),
  isSignedIn: () => lent.isSignedIn(),
};
