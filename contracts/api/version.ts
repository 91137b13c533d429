/**
 * Version of what the API promises. The first number is that of its addresses (`/api/v1`): it changes where a caller
 * would break. The second grows with each call or property that is added (docs/decisions/0022).
 */
export const API_VERSION = '1.8.0'
