/** The public look-up of one dossier (tra cứu hồ sơ): by code, without a token, without personal data. */
package vn.motcua.api.lookup;
