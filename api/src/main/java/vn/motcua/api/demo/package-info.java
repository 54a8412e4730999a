/** The demonstration: fills an empty ledger with the province's first four months of 2020 and 2021, through the same commands as everybody's. */
package vn.motcua.api.demo;
