package vn.motcua.personaldata;

import java.time.Instant;

/**
 * The record that a dossier's key was destroyed (xóa dữ liệu cá nhân).
 *
 * @param code the dossier code
 * @param at when, by the database's clock, UTC
 * @param by the officer who ordered it
 * @param legalBasis the provision it rests on
 */
public record Erasure(String code, Instant at, String by, String legalBasis) {}
