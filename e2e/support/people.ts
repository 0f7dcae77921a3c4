import { DEMO_PASSWORD, demoAddress } from '../../migrations/demo/demo-accounts';

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Somebody the demo city does not know, who registers in the course of the story. */
export const SOLVER = {
  name: 'Mai Thị Tường Vi',
  email: 'tuongvi@ketquanhanh.example',
  password: 'mot cau dai de nho lam',
};

/** How a person of the story signs in: `solver`, or one of the demo city. */
export function credentialsOf(person: string): Credentials {
  return person === 'solver' ? SOLVER : { email: demoAddress(person), password: DEMO_PASSWORD };
}
