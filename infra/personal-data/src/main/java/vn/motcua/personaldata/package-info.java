/** Personal data of events as ciphertext in the ledger, under one destroyable key per dossier (bảo vệ dữ liệu cá nhân). */
package vn.motcua.personaldata;
