# language: en
@LOP01 @owner-head-of-service
Feature: Every question that leaves the service desk comes back
  An owner who calls has asked the whole company, not one department.

  Rule: Whoever takes a question over says how it ended

    Background:
      Given the model of this project

    Scenario Outline: Questions come back
      When the service is reviewed
      Then at least <share>% of the questions that "<who>" passes to "<whom>" come back

      Examples:
        | who          | whom              | share |
        | Owners       | Service desk      | 95    |
        | Service desk | Technical support | 95    |
        | Service desk | Dealer            | 90    |

    Scenario: Nobody looks in vain for an answer of technical support
      When the service is reviewed
      Then the problem "A question is passed on, and nobody answers" is not found between "Service desk" and "Technical support"
