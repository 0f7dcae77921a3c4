import type { DemoChallenge } from '../types';
import { PARKING, SOCIAL_HOUSING } from './construction';
import { ELECTRICITY, EMERGENCY_CALLS } from './health-defining';
import { DISCHARGE } from './discharge';
import { DENGUE, DISABILITY, ICU_BEDS } from './health-running';
import { MEDICINES } from './health-meeting';
import { CLINIC_WASTE } from './health-screening';
import { HOSPITAL_QUEUES } from './hospital-queues';
import { FLOODING, SCHOOL_KITCHENS, WARD_PROCEDURES } from './open-calls';
import { BULKY_WASTE, PAVEMENTS, TOURIST_INFORMATION } from './others';
import { ONLINE_TRADERS } from './tax';
import { TOURIST_INFORMATION_AGAIN } from './tourism-again';
import { VACCINATION } from './vaccination';

/** Oldest first, as their codes are given. */
export const CHALLENGES: readonly DemoChallenge[] = [
  ONLINE_TRADERS,
  HOSPITAL_QUEUES,
  VACCINATION,
  SOCIAL_HOUSING,
  DISCHARGE,
  TOURIST_INFORMATION,
  PARKING,
  DENGUE,
  PAVEMENTS,
  MEDICINES,
  DISABILITY,
  CLINIC_WASTE,
  ICU_BEDS,
  FLOODING,
  TOURIST_INFORMATION_AGAIN,
  WARD_PROCEDURES,
  SCHOOL_KITCHENS,
  EMERGENCY_CALLS,
  BULKY_WASTE,
  ELECTRICITY,
];
