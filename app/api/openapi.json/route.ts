/** The description of the version in use, at the address where it is usually looked for. */
export { GET, POST, PUT, PATCH, DELETE } from '../v1/openapi.json/route'
