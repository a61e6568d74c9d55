package dev.parley.internal.docs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The looks of a page, in light and in dark. */
final class Style {
  private Style() {}

  static final String TEXT = """

      :root { color-scheme: light dark;
        --page: #fcfcfa; --panel: #ffffff; --ink: #1f2430; --soft: #5c6472; --rule: #e3e3dd; --code: #f2f2ec;
        --link: #17645e; --track: #7c8794; --event: #dff0ed; --event-edge: #2b7d75; --event-ink: #0f3f3a;
        --command: #efe5f8; --command-edge: #8156ab; --command-ink: #46256b; --frame: #f6f4ec; --frame-edge: #c9bf9f;
        --early: #b4641a; --text: #8a3b12; --number: #1f5fa8; }
      @media (prefers-color-scheme: dark) { :root {
        --page: #14171b; --panel: #1a1e24; --ink: #e3e6ea; --soft: #9aa3af; --rule: #2c323a; --code: #222831;
        --link: #7fd0c6; --track: #77828f; --event: #17332f; --event-edge: #57b3a8; --event-ink: #c9efe9;
        --command: #2d2140; --command-edge: #a883d3; --command-ink: #e6d8f7; --frame: #20241f; --frame-edge: #595540;
        --early: #e39a55; --text: #e2a37c; --number: #8fbcf0; } }
      * { box-sizing: border-box; }
      html { scroll-behavior: smooth; scroll-padding-top: 1rem; }
      @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
      body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.55 system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; }
      main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem 6rem; }
      a { color: var(--link); text-decoration: none; }
      a:hover { text-decoration: underline; }
      h1 { font-size: 2rem; line-height: 1.2; letter-spacing: -.015em; margin: .5rem 0 1rem; overflow-wrap: anywhere; }
      h2 { font-size: 1.4rem; margin: 3.5rem 0 1rem; padding-bottom: .4rem; border-bottom: 1px solid var(--rule); }
      h3 { font-size: 1.12rem; margin: 0 0 .35rem; overflow-wrap: anywhere; }
      h3 a { color: inherit; }
      .version { font-size: .9rem; font-weight: 500; color: var(--soft); background: var(--code); border-radius: 1rem; padding: .15rem .6rem; vertical-align: middle; letter-spacing: 0; }
      p { margin: 0 0 .7rem; overflow-wrap: anywhere; }
      code, pre, .chip, nav a { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
      code { font-size: .86em; background: var(--code); border-radius: .25rem; padding: .08em .35em; overflow-wrap: anywhere; }
      pre { font-size: .8rem; line-height: 1.5; margin: 0; padding: .9rem 1rem; background: var(--code); border-radius: .5rem; overflow-x: auto; }
      pre b { font-weight: 500; color: var(--link); }
      pre .s { color: var(--text); }
      pre .n { color: var(--number); }
      section { background: var(--panel); border: 1px solid var(--rule); border-radius: .75rem; padding: 1.25rem 1.4rem; margin: 0 0 1.25rem; }
      section:target { border-color: var(--event-edge); }
      .where, .note, .address { color: var(--soft); font-size: .88rem; }
      .message h3, .name { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
      .badge { font-size: .72rem; font-weight: 600; letter-spacing: .04em; color: var(--event-ink); background: var(--event); border-radius: .25rem; padding: .15rem .4rem; }
      .warn { color: var(--early); font-weight: 600; }
      .optional { display: inline-block; margin-left: .5rem; font-size: .72rem; color: var(--soft); }
      .keeps { font-size: .78rem; color: var(--soft); }
      .values code { margin-right: .2rem; }
      .crossing { display: flex; flex-wrap: wrap; gap: .35rem; align-items: center; }
      .crossing span { flex: 0 0 8.5rem; font-size: .82rem; color: var(--soft); }
      .chip { font-size: .78rem; border: 1px solid var(--event-edge); background: var(--event); color: var(--event-ink); border-radius: 1rem; padding: .1rem .65rem; overflow-wrap: anywhere; }
      .chip.command { border-color: var(--command-edge); background: var(--command); color: var(--command-ink); }
      table { border-collapse: collapse; width: 100%; font-size: .88rem; margin: .4rem 0 .9rem; }
      th { text-align: left; font-size: .74rem; font-weight: 600; color: var(--soft); }
      th, td { padding: .42rem .8rem .42rem 0; border-bottom: 1px solid var(--rule); vertical-align: top; }
      td:first-child { width: 30%; } td:nth-child(2) { width: 28%; overflow-wrap: anywhere; }
      ul { margin: 0 0 .7rem; padding-left: 1.3rem; }
      td p { margin: 0 0 .3rem; } td p:last-child { margin: 0; }
      td:first-child code { background: none; padding: 0; font-weight: 600; }
      .deprecated td:first-child code { text-decoration: line-through; }
      .depth-1 td:first-child { padding-left: 1.2rem; } .depth-2 td:first-child { padding-left: 2.4rem; }
      .depth-3 td:first-child { padding-left: 3.6rem; } .depth-4 td:first-child { padding-left: 4.8rem; }
      .depth-5 td:first-child, .depth-6 td:first-child, .depth-7 td:first-child, .depth-8 td:first-child { padding-left: 5.6rem; }
      dl { margin: .2rem 0 .8rem; font-size: .9rem; } dt { float: left; clear: left; margin-right: .8rem; } dd { margin: 0 0 .3rem; }
      figure { margin: 1rem 0 0; }
      figcaption { font-size: .78rem; font-weight: 600; color: var(--soft); margin-bottom: .35rem; }
      figcaption small { font-weight: 400; font-size: 1em; }
      .lifecycle { border-top: 1px solid var(--rule); padding-top: 1rem; }
      .lifecycle > div, .lifecycle { overflow-x: auto; }
      .lifecycle details { margin-top: .6rem; font-size: .82rem; color: var(--soft); }
      .lifecycle details pre { margin-top: .4rem; white-space: pre-wrap; }
      .narrow { display: none; }
      svg { display: block; max-width: none; }
      svg.fit { max-width: 100%; height: auto; }
      .track { fill: none; stroke: var(--track); stroke-width: 2; stroke-linecap: round; }
      .dashed { stroke: var(--early); stroke-dasharray: 1 5; }
      .arrow { fill: none; stroke: var(--track); stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
      .leaving { stroke: var(--early); }
      .mark { fill: var(--ink); stroke: none; } .mark.open { fill: var(--panel); stroke: var(--ink); stroke-width: 2; }
      .bar { fill: var(--ink); }
      .frame { fill: var(--frame); stroke: var(--frame-edge); stroke-width: 1.5; stroke-dasharray: 5 4; }
      svg text { font: 13px ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: var(--ink); }
      svg .caption { font-size: 12px; fill: var(--soft); }
      svg .heading { font: 600 12.5px system-ui, "Segoe UI", Roboto, sans-serif; fill: var(--early); }
      .station rect { fill: var(--event); stroke: var(--event-edge); stroke-width: 1.5; }
      .station text { fill: var(--event-ink); text-anchor: middle; }
      .station.command rect { fill: var(--command); stroke: var(--command-edge); }
      .station.command text { fill: var(--command-ink); }
      .station.anytime rect { fill: none; stroke: var(--track); stroke-dasharray: 4 3; }
      .station.anytime text { fill: var(--soft); }
      a:hover .station rect { stroke-width: 2.5; }
      nav a { display: block; font-size: .8rem; padding: .16rem 0 .16rem .9rem; color: var(--ink); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
      nav a.part { font-family: system-ui, "Segoe UI", Roboto, sans-serif; font-weight: 600; font-size: .86rem; padding: .9rem 0 .2rem; }
      .side { display: none; }
      details.toc { background: var(--panel); border: 1px solid var(--rule); border-radius: .75rem; padding: .6rem 1rem; margin-bottom: 1rem; }
      @media (min-width: 76rem) {
        .side { display: block; position: fixed; inset: 0 auto 0 0; width: 15.5rem; overflow-y: auto; padding: 1rem 1rem 3rem 1.4rem; border-right: 1px solid var(--rule); background: var(--panel); }
        details.toc { display: none; }
        body { padding-left: 15.5rem; }
      }
      @media (max-width: 58rem) { .wide { display: none; } .narrow { display: block; } }
      @media (max-width: 40rem) {
        main { padding: 1rem .7rem 4rem; } section { padding: 1rem .8rem; border-radius: .6rem; }
        thead { display: none; } tr { display: block; border-bottom: 1px solid var(--rule); padding: .5rem 0; }
        td, td:first-child, td:nth-child(2) { display: block; width: auto; border: 0; padding: .1rem 0; }
        .depth-1 td { padding-left: 1rem !important; } .depth-2 td { padding-left: 2rem !important; } .depth-3 td { padding-left: 3rem !important; }
        .crossing span { flex-basis: 100%; }
      }
      @media print { .side, details.toc { display: none; } body { padding: 0; } section { break-inside: avoid; } }
      """.strip();

  /** What the policy of the page lets pass, and nothing else. */
  static String hash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(TEXT.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
