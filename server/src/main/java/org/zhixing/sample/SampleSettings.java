package org.zhixing.sample;

import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * How the sample city is made.
 *
 * @param sample whether there is one
 * @param sampleDay day zero, the first day a visitor sees; fixed, so that pictures and tests repeat
 * @param sampleFactor how much history: 1 is a year with 400 dockets, 0 is none
 * @param sampleSeed the same seed makes the same city
 * @param sampleCopied whether this start has copied a city that was made before, in which nobody has acted yet
 */
@ConfigurationProperties("zhixing")
public record SampleSettings(
        @DefaultValue("false") boolean sample,
        @DefaultValue("2026-09-01") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate sampleDay,
        @DefaultValue("1") double sampleFactor,
        @DefaultValue("20260901") long sampleSeed,
        @DefaultValue("false") boolean sampleCopied) {}
