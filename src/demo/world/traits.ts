/** What the companies of an industry are like, beyond the figures of its row. */
export interface CompanyTraits {
  /** Share that are sole proprietors. */
  readonly sole: number;
  /** Share without employees, sole proprietors apart. */
  readonly none: number;
  /** Factor on the number of employees. */
  readonly scale: number;
  /** Legal form where it is not the usual mix. */
  readonly legal: '' | 'ORGL' | 'FLI' | 'SA';
  /** The industry as a CRM names it. */
  readonly crmName: string;
}

/** Traits by industry division, with a few finer exceptions. */
export function companyTraits(code: string): CompanyTraits {
  const division = Number(code.slice(0, 2));
  return {
    sole: sole(code, division),
    none: none(code, division),
    scale: scale(division),
    legal: legal(code, division),
    crmName: crmName(division),
  };
}

function sole(code: string, division: number): number {
  if (division === 84 || division === 94 || ['64.202', '41.101', '85.201', '70.100'].includes(code)) return 0;
  if (division <= 3) return 0.62;
  if (['49.320', '96.020', '96.090', '90.012', '74.903', '43.341'].includes(code)) return 0.6;
  if (division === 43 || division === 86 || division === 85) return 0.28;
  if (division === 68 || division === 64 || division === 65) return 0.03;
  if (division >= 10 && division <= 39) return 0.08;
  return 0.18;
}

function none(code: string, division: number): number {
  if (code === '64.202' || code === '68.209') return 0.93;
  if (division === 64 || division === 68 || code === '41.101') return 0.7;
  if (division === 84) return 0;
  if (division === 94) return 0.75;
  if (division >= 85 && division <= 88) return 0.25;
  if (division >= 10 && division <= 39) return 0.25;
  return 0.38;
}

function scale(division: number): number {
  if (division === 84) return 45;
  if (division === 85 || division === 87 || division === 88) return 6;
  if (division >= 10 && division <= 39) return 2.6;
  if (division === 78 || division === 81 || division === 65) return 3;
  if (division === 61 || division === 55) return 2.5;
  if (division === 64 || division === 68) return 0.8;
  return 1.2;
}

function legal(code: string, division: number): CompanyTraits['legal'] {
  if (division === 84) return 'ORGL';
  if (division === 94 || code === '93.110') return 'FLI';
  if (code === '41.101') return 'SA';
  return '';
}

function crmName(division: number): string {
  if (division <= 3) return 'FARMING';
  if (division <= 33) return 'INDUSTRIAL_MANUFACTURING';
  if (division <= 39) return 'UTILITIES';
  if (division <= 43) return 'CONSTRUCTION';
  if (division <= 46) return 'WHOLESALE';
  if (division === 47) return 'RETAIL';
  if (division <= 53) return 'LOGISTICS_AND_SUPPLY_CHAIN';
  if (division <= 56) return 'HOSPITALITY';
  if (division <= 60) return 'MEDIA_PRODUCTION';
  if (division <= 63) return 'INFORMATION_TECHNOLOGY_AND_SERVICES';
  if (division <= 66) return 'FINANCIAL_SERVICES';
  if (division === 68) return 'REAL_ESTATE';
  if (division <= 75) return 'PROFESSIONAL_SERVICES';
  if (division <= 82) return 'FACILITIES_SERVICES';
  if (division === 84) return 'GOVERNMENT_ADMINISTRATION';
  if (division === 85) return 'EDUCATION';
  if (division <= 88) return 'HOSPITAL_HEALTH_CARE';
  return 'NON_PROFIT_AND_LEISURE';
}
