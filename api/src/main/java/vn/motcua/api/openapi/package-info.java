/** The description of the API (OpenAPI 3.1): its frame, the commands one by one, and the problems that every endpoint may answer with. */
package vn.motcua.api.openapi;
