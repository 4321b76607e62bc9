package dev.handbook;

import java.io.IOException;

/** A small handbook of an example company, with some old faults. */
final class ExampleCo {
  private ExampleCo() {}

  static void write(GitHandbook handbook) throws IOException {
    handbook.write("handbook.yml", "title: Example Co\n");
    handbook.write(
        "SUMMARY.md",
        """
        # Table of contents

        * [Home](README.md)
        * [Sales](sales/README.md)
        * [Support](support/README.md)
        * [Refunds](support/refunds.md)
        * [Company VPMOM](company/vpmom.md)
        """);
    handbook.write(
        "README.md",
        """
        # Example Co

        Welcome. The teams are [sales](sales/README.md) and [support](support/README.md).
        """);
    handbook.write(
        "sales/README.md",
        """
        # Sales

        What we offer stands in [the old offer](old-offer.md).

        Customers get their money back if the CFO says so, see
        [who decides](../support/refunds.md#who-decides).
        """);
    handbook.write(
        "support/README.md",
        """
        # Support

        We answer within a day. The queue is described in [a page](gone.md), the telephone in
        [another](gone-too.md). Opening hours: TBD.
        """);
    handbook.write(
        "support/refunds.md",
        """
        ---
        kind: sop
        id: SOP-SUP-001
        title: Refund a customer
        owner: Support
        serves: [fy27-company#methods.1]
        rapid: "CFO(D), Support(R, P), Finance(A), Legal(A), Sales(I)"
        signed-off: {on: 2026-08-14, by: CFO}
        review-in: 12 months
        status: effective
        confidential: false
        training: README.md
        ---
        # Refund a customer

        ## Steps

        1. Find the order.
        2. Ask the customer why.
        3. Pay back the price.

        ## Who decides

        The CFO decides on amounts over $1,000.
        """);
    handbook.write(
        "company/vpmom.md",
        """
        ---
        kind: vpmom
        id: fy27-company
        title: FY27 Company VPMOM
        period: 2026-02-01/2027-01-31
        owner: CEO
        rapid: "CEO(D), Leadership(A), Board(I)"
        signed-off: {on: 2026-02-03, by: CEO}
        ---
        # FY27 Company VPMOM

        ## Vision

        Every customer opens every door with one key.

        ## Priorities

        1. Keys that work.

        ## Methods

        1. Write down how we work.

        ## Obstacles

        * Procedures live in mail.

        ## Measures

        * 90 % of keys work at the first try by 2027-01-31.
        """);
  }
}
