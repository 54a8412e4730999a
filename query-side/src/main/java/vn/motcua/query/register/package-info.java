/** The register of dossiers (sổ theo dõi hồ sơ): which dossiers belong to it by the status, and what it says of them by the ledger. */
package vn.motcua.query.register;
