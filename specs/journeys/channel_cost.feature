# language: en
@CHN01 @CHN02 @CL-01 @CL-02 @CL-03 @CL-05 @SC-12 @owner-finance
Feature: A channel is cheap only after counting the customers who come back
  Automated answering looks fourteen times cheaper than a person. It is not,
  if annoyed customers hang up and call a person anyway.
  The costs per contact are those of a survey of about 2000 that our source quotes.

  Rule: The cost of a channel includes the second contact it causes

    Background:
      Given a contact with a person costs $5.00 and settles the matter

    Scenario Outline: What 100 settled matters really cost
      Given a contact costs $<unit> on <channel>
      And <returning> of 100 customers on <channel> give up and call a person
      When the service model is reviewed
      Then management is warned that 100 settled matters cost $<total> on <channel>

      Examples:
        | channel      | unit | returning | total  |
        | e-mail       | 5.63 | 0         | 563.00 |
        | e-mail       | 5.63 | 50        | 813.00 |
        | the web form | 4.00 | 40        | 600.00 |

    Scenario: A cheaper channel that upsets most customers is never the only way in
      Given a contact costs $0.36 on automated answering
      And 20 of 100 customers on automated answering give up and call a person
      And 60 of 100 customers are annoyed by automated answering
      And automated answering is the only way in for some customers
      When the service model is reviewed
      Then management is warned that 100 settled matters cost $136.00 on automated answering
